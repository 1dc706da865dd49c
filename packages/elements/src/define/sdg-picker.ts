import { TejidoSdgPicker } from '../sdg-picker/sdg-picker.ts';

TejidoSdgPicker.define('tejido-sdg-picker');
