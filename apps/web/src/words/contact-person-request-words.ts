import { contactPersonRequest } from './nl/contact-person-request.js';

/** Loaded with what shows a request. */
export const useRequestWords = (): typeof contactPersonRequest => contactPersonRequest;
