export {
  type DemoAccounts,
  demoAccounts,
  demoCustomerCount,
  demoOf,
  demoTicketCount,
  isUnused,
  loadDemoData,
  type Past,
} from './load.ts';
export { additions, beginnings, type Matter, matters } from './matters.ts';
export { type DemoPerson, demoPassword, demoPeople } from './people.ts';
