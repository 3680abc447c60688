/** Selection on a DeliveryReceipt. */
export const receiptFields = 'deliveryId outcome externalId reason registrations { path externalId }';
