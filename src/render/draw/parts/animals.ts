// Animals: dog, cat, rabbit, bird, all calm.
import { CLOTHES, WORLD } from '../paintbox.ts'
import { both, form, oval, stroke } from '../shapes.ts'
import { tonesOf, type Part } from './part.ts'

const { ink, white, fur, furDeep, furLight } = WORLD

/** A sitting dog with a collar. */
export const dog: Part = chosen => {
  const collar = tonesOf(chosen, 'coral')
  return [
    stroke(fur, 7, 'M20 -9 C33 -8 38 -18 35 -27'),
    form(fur, 'M-21 -3 C-26 -20 -17 -40 -10 -46 L10 -46 C17 -40 26 -20 21 -3 C19 0 -19 0 -21 -3 Z'),
    oval(furLight, 0, -27, 10, 15),
    ...both(
      oval(furDeep, -17, -7, 7.4, 7),
      stroke(fur, 8.6, 'M-7 -26 L-7.4 -5'),
      oval(furLight, -8.4, -3.6, 6, 3.6),
    ),
    form(
      fur,
      'M-19 -60 C-20 -78 -10 -83 0 -83 C10 -83 20 -78 19 -60 C18 -48 9 -43 0 -43 C-9 -43 -18 -48 -19 -60 Z',
    ),
    form(furDeep, 'M8 -81.4 C16 -79 19.6 -73 19.2 -60 C15 -57 8 -58 6 -64 C4.6 -69 5 -77 8 -81.4 Z'),
    form(
      furDeep,
      'M-14 -78 C-22 -80 -27 -70 -27.4 -60 C-27.6 -53 -22 -50 -18.6 -54 C-16 -58 -15.4 -66 -11 -73 Z',
    ),
    form(furDeep, 'M14 -78 C22 -80 27 -70 27.4 -60 C27.6 -53 22 -50 18.6 -54 C16 -58 15.4 -66 11 -73 Z'),
    oval(furLight, 0, -52, 10.4, 8.4),
    ...both(oval(ink, -8.4, -64.4, 2.5), oval(white, -7.6, -65.3, 0.9)),
    form(ink, 'M-4 -58.4 C-4 -60.6 4 -60.6 4 -58.4 C4 -56 1.6 -54.4 0 -54.4 C-1.6 -54.4 -4 -56 -4 -58.4 Z'),
    form(WORLD.heartLight, 'M-2.6 -49.6 L2.6 -49.6 C3 -44.6 -3 -44.6 -2.6 -49.6 Z'),
    stroke(ink, 1.4, 'M-5 -51.4 C-4 -48.6 -0.6 -48.6 0 -52 C0.6 -48.6 4 -48.6 5 -51.4'),
    form(collar.plain, 'M-12.6 -44.6 C-7 -40.6 7 -40.6 12.6 -44.6 L13.6 -40.6 C7 -36 -7 -36 -13.6 -40.6 Z'),
    oval(WORLD.light, 0, -36.4, 3),
  ]
}

/** A sitting cat. */
export const cat: Part = chosen => {
  const coat = tonesOf(chosen, 'grey')
  return [
    stroke(coat.deep, 6.4, 'M14 -5 C32 -2 36 -16 30 -26 C27 -31 32 -35 36 -33'),
    form(coat.plain, 'M-17 -3 C-21 -18 -14 -34 -8 -42 L8 -42 C14 -34 21 -18 17 -3 C15 0 -15 0 -17 -3 Z'),
    oval(WORLD.snow, 0, -24, 7.4, 12.6),
    ...both(oval(coat.deep, -13.4, -6.4, 6, 6), oval(WORLD.snow, -5.6, -3.2, 5, 3.2)),
    ...both(
      form(coat.plain, 'M-17.4 -55 L-17 -77 C-16.8 -78.6 -15.4 -79 -14.2 -78 L-2 -67 Z'),
      form(CLOTHES.pink.plain, 'M-14.4 -62 L-14.6 -72.4 L-7.4 -66 Z'),
    ),
    oval(coat.plain, 0, -54, 18.6, 15.4),
    ...['M-4.4 -69 L-3.6 -63.6', 'M0 -69.4 L0 -62.6', 'M4.4 -69 L3.6 -63.6'].map(d =>
      stroke(coat.deep, 2.2, d),
    ),
    ...both(
      oval(ink, -7.4, -56, 2.4, 2.8),
      oval(white, -6.6, -57.2, 0.9),
      oval(CLOTHES.pink.plain, -11.6, -50, 2.6, 1.7),
    ),
    form(CLOTHES.pink.deep, 'M-2.4 -51.8 L2.4 -51.8 C2.2 -50 0.8 -49 0 -49 C-0.8 -49 -2.2 -50 -2.4 -51.8 Z'),
    stroke(ink, 1.2, 'M-4 -47.2 C-3 -45.2 -0.4 -45.4 0 -48.4 C0.4 -45.4 3 -45.2 4 -47.2'),
    ...both(
      stroke(coat.deep, 0.9, 'M-13 -47.4 L-23.6 -45'),
      stroke(coat.deep, 0.9, 'M-13 -49.6 L-23.8 -50.6'),
    ),
  ]
}

/** A rabbit. */
export const rabbit: Part = chosen => {
  const coat = tonesOf(chosen, 'cream')
  return [
    oval(WORLD.white, 17, -9, 6.4),
    oval(coat.plain, 0, -17, 18, 17),
    oval(WORLD.paper, 0, -15, 10, 11.4),
    ...both(
      form(coat.plain, 'M-3 -50 C-14 -56 -16 -78 -11.4 -84 C-6 -88 0 -70 -1 -52 Z'),
      form(CLOTHES.pink.plain, 'M-5 -55 C-11 -61 -12.4 -74 -10 -78 C-7 -79 -3.4 -68 -3.4 -56 Z'),
      oval(coat.deep, -9.6, -4, 7.4, 4),
    ),
    oval(coat.plain, 0, -41, 14.6, 13),
    ...both(
      oval(ink, -5.8, -43, 2.1, 2.5),
      oval(white, -5.1, -44, 0.8),
      oval(CLOTHES.pink.plain, -9, -37.4, 2.4, 1.6),
    ),
    oval(CLOTHES.pink.deep, 0, -38.8, 1.9, 1.3),
    stroke(ink, 1.1, 'M-3.2 -35 C-2.4 -33.4 -0.4 -33.6 0 -36.4 C0.4 -33.6 2.4 -33.4 3.2 -35'),
  ]
}

/** A small bird. */
export const bird: Part = chosen => {
  const coat = tonesOf(chosen, 'blue')
  return [
    stroke(CLOTHES.orange.deep, 1.8, 'M-3 -8 L-3 -1'),
    stroke(CLOTHES.orange.deep, 1.8, 'M4 -8 L4 -1'),
    form(coat.deep, 'M-12 -18 L-33 -26 C-35 -27 -35 -23 -33 -21 L-12 -10 Z'),
    form(
      coat.plain,
      'M-17 -20 C-14 -8 8 -2 16 -14 C22 -22 21 -37 10 -39 C0 -41 -3 -32 -8 -28 C-11 -25 -18 -26 -17 -20 Z',
    ),
    form(
      CLOTHES.cream.plain,
      'M-4 -9 C4 -6 12 -8 16 -14 C19 -18.6 20 -24 19 -29 C14 -26 10 -26 7 -22 C3 -17 -2 -14 -4 -9 Z',
    ),
    form(coat.deep, 'M-13 -22 C-9 -14 0 -13 5 -20 C6 -24 0 -28 -6 -27 Z'),
    form(CLOTHES.orange.plain, 'M18.6 -33 L27 -30.6 L18.8 -27.6 Z'),
    oval(ink, 12, -33, 1.9),
    oval(white, 12.6, -33.7, 0.7),
  ]
}
