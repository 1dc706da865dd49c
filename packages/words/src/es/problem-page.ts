import type { words as english } from '../en/problem-page.ts';
import type { Like } from '../like.ts';

export const words: Like<typeof english> = {
  unavailable: 'Esta página no está disponible por el momento',
  unavailableText:
    'El servidor está arrancando o le falta algo que necesita. Suele durar unos segundos. Lo que ya estaba guardado sigue guardado.',
  kept: 'Es posible que lo que envió no haya llegado. Su navegador aún lo tiene: vuelva a cargar esta página para enviarlo otra vez, o regrese a la anterior.',
  again: 'Intentarlo de nuevo',
  fault: 'Algo falló aquí',
  faultText: 'La falla no es suya. Quien administra este servidor puede averiguar la causa con este número:',
  missing: 'En esta dirección no hay nada',
  missingText: 'Quizá se escribió mal o no se copió completa, o lo que había aquí se retiró.',
  refused: 'Esto no está abierto para usted',
  refusedText: 'Quizá el enlace ya no sirve o era para otra persona.',
  link: 'Este enlace no funciona',
  linkText:
    'Quizá ya se usó, es demasiado antiguo o no se copió completo. Abra el enlace del correo más reciente o pida uno nuevo.',
  notUnderstood: 'Esta dirección no se entiende',
  notUnderstoodText: 'Le falta una parte o tiene una equivocada, o pertenece a un formulario y no se puede abrir sola.',
  later: 'Demasiados intentos',
  laterText: 'Ha llegado mucho desde su conexión en poco tiempo. Abra la página de nuevo en unos minutos.',
  form: 'El formulario de la solicitud de ingreso',
  home: 'Lo que hay en este servidor',
};
