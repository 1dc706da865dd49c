export { StartError } from '@tejido/postgres';
