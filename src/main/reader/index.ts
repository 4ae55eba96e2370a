import { serveLocked } from './serve-locked.ts';
import { readerService } from './service.ts';

serveLocked(readerService());
