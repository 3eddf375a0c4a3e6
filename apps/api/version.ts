/** Version of the API, in every answer (NL API Design Rules). */
export const API_VERSION = '1.0.0';
