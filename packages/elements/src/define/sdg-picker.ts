import { TejidoSdgPicker } from '../sdg-picker/sdg-picker.ts';

// With its type come those of its tag and of its events.
export type { TejidoSdgPicker };

TejidoSdgPicker.define('tejido-sdg-picker');
