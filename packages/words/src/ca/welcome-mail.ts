import type { words as english } from '../en/welcome-mail.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  subject: 'Ja formeu part de l’equip: {network}',
  greeting: 'Hola:',
  added: 'Us han afegit a l’equip d’aquesta xarxa: {network}.',
  addedBy: '{name} us ha afegit a l’equip d’aquesta xarxa: {network}.',
  may: {
    owner:
      'La vostra funció és «Responsable»: llegiu les sol·licituds d’adhesió, les decidiu i trieu qui forma l’equip.',
    coordinator: 'La vostra funció és «Coordinació»: llegiu les sol·licituds d’adhesió, les responeu i les decidiu.',
    editor:
      'La vostra funció és «Edició»: escriviu i publiqueu el que mostra la xarxa, i llegiu les sol·licituds d’adhesió.',
    viewer: 'La vostra funció és «Lectura»: llegiu les sol·licituds d’adhesió i què se’n fa.',
  },
  signIn: 'Inicieu la sessió en aquesta pàgina amb l’adreça {email}. No hi ha contrasenya: se us envia un enllaç.',
  button: 'Obrir l’espai de coordinació',
  otherwise: 'Si no coneixeu aquesta xarxa, no cal que feu res.',
};
