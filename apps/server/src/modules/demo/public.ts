export { type DemoAccounts, demoAccounts, demoCustomerCount, loadDemoData } from './load.ts';
export { type DemoPerson, demoPassword, demoPeople } from './people.ts';
