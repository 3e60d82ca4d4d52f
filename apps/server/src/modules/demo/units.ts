import type { UnitKind } from '@redress/contract';

/** A unit of the demo centre; `parent` is the code of the unit above. */
export interface DemoUnit {
  readonly code: string;
  readonly parent: string | null;
  readonly kind: UnitKind;
  readonly name: string;
  readonly nameEn: string;
}

const departments = [
  ['WL', '网络维护部', 'Network maintenance'],
  ['ZW', '装维中心', 'Installation and repair'],
  ['JF', '计费账务中心', 'Billing'],
  ['SC', '市场部', 'Marketing'],
] as const;

const branches = [
  ['CD', '城东分公司', 'East branch'],
  ['CX', '城西分公司', 'West branch'],
] as const;

/** The demo organisation: a provincial office, a centre with two teams, two branches with four departments each. */
export const demoUnits: readonly DemoUnit[] = [
  unit('SJ', null, 'provincialOffice', '省经营服务部', 'Provincial operation office'),
  unit('KF', null, 'centre', '客户服务中心', 'Customer service centre'),
  unit('KF-1', 'KF', 'team', '投诉一班', 'Complaint team one'),
  unit('KF-2', 'KF', 'team', '投诉二班', 'Complaint team two'),
  ...branches.flatMap(([code, name, nameEn]) => [
    unit(code, 'KF', 'branch', name, nameEn),
    ...departments.map(([part, department, departmentEn]) =>
      unit(`${code}-${part}`, code, 'department', department, departmentEn),
    ),
  ]),
];

/** The codes of the demo branches. */
export const demoBranches: readonly string[] = branches.map(([code]) => code);

/** The codes of the departments that every demo branch has, below the branch's own code. */
export const demoDepartments: readonly string[] = departments.map(([part]) => part);

function unit(code: string, parent: string | null, kind: UnitKind, name: string, nameEn: string): DemoUnit {
  return { code, parent, kind, name, nameEn };
}
