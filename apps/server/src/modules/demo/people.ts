import type { RoleCode } from '@redress/domain';
import { demoBranches, demoDepartments } from './units.ts';

/** The password of every demo account; it satisfies the rules of passwords (V3). */
export const demoPassword = 'Redress-2026';

/** A demo account. */
export interface DemoPerson {
  readonly employeeNumber: string;
  readonly name: string;
  readonly role: RoleCode;
  readonly unit: string;
}

/** Everybody who works at the demo centre, first the one account per role that is printed at start. */
export const demoPeople: readonly DemoPerson[] = [
  person('1001', '周晓岚', 'juniorAgent', 'KF-1'),
  person('1002', '何嘉宁', 'juniorAgent', 'KF-1'),
  person('1003', '孟雨桐', 'juniorAgent', 'KF-1'),
  person('1004', '方子航', 'juniorAgent', 'KF-2'),
  person('1005', '陶思远', 'juniorAgent', 'KF-2'),
  person('1006', '姚可欣', 'juniorAgent', 'KF-2'),
  person('1101', '沈若兰', 'seniorAgent', 'KF-1'),
  person('1102', '贺建平', 'seniorAgent', 'KF-1'),
  person('1103', '罗敏', 'seniorAgent', 'KF-2'),
  person('1201', '夏书宁', 'textClerk', 'KF-1'),
  person('1202', '魏一鸣', 'recordingClerk', 'KF-2'),
  person('1301', '曹静怡', 'surveyor', 'KF-1'),
  person('1302', '秦朗', 'surveyor', 'KF-2'),
  person('1401', '尹文博', 'dataManager', 'KF'),
  person('1501', '顾明哲', 'inspector', 'KF'),
  person('1502', '邵倩', 'statistician', 'KF'),
  person('1601', '钟海燕', 'teamLeader', 'KF-1'),
  person('1602', '潘立新', 'teamLeader', 'KF-2'),
  person('1701', '蒋卫东', 'managerHotline', 'KF'),
  person('1801', '唐慧敏', 'serviceHead', 'KF'),
  person('1802', '袁志刚', 'centreDirector', 'KF'),
  person('1901', '傅国华', 'provincialOffice', 'SJ'),
  person('9001', '系统管理员', 'administrator', 'KF'),
  ...departmentPeople(),
];

function departmentPeople(): DemoPerson[] {
  const names = ['丁浩然', '崔凤英', '石磊', '白雪梅', '江涛', '侯玉兰', '龙振华', '万晓东'];
  const heads = ['董永康', '范丽萍', '金成武', '卢秀云', '汪正平', '余海波', '苏国强', '叶春生'];
  return demoBranches.flatMap((branch, b) =>
    demoDepartments.flatMap((department, d) => {
      const place = b * demoDepartments.length + d;
      const number = `2${b + 1}${d + 1}`;
      const unit = `${branch}-${department}`;
      return [
        person(`${number}1`, names[place] ?? unit, 'departmentHandler', unit),
        person(`${number}2`, heads[place] ?? unit, 'departmentHead', unit),
      ];
    }),
  );
}

function person(employeeNumber: string, name: string, role: RoleCode, unit: string): DemoPerson {
  return { employeeNumber, name, role, unit };
}
