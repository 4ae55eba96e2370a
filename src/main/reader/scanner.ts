import { scannerService } from './scanner-service.ts';
import { serveLocked } from './serve-locked.ts';

serveLocked(scannerService());
