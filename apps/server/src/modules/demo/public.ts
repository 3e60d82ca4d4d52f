export {
  type DemoAccounts,
  demoAccounts,
  demoCustomerCount,
  demoTicketCount,
  isUnused,
  loadDemoData,
  type Past,
} from './load.ts';
export { type DemoPerson, demoPassword, demoPeople } from './people.ts';
