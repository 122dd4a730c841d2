/** What an xlsx file is called on its way out (RFC 6838). */
export const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
