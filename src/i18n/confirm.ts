export const confirmText = {
  understood: 'I understand what this interrupts',
  typeName: (name: string) => `Type ${name} to confirm`,
  failed: 'The service did not accept this',
}
