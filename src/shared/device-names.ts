/** Names that Windows gives to devices, whatever their ending, and with spaces before it: a file that is called so cannot be written there, or is one. */
export const DEVICE_NAME = /^(?:con|prn|aux|nul|(?:com|lpt)[\d¹²³]|conin\$|conout\$) *(?:\.|$)/i;
