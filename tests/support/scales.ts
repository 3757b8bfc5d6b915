/** Scales of every kind, as files of a catalogue: `scales/ID.yaml`. */
export const scaleFiles = {
  'scales/halves.yaml': `name: Halves
points: [{ value: 1, label: Little }, { value: 1.5 }, { value: 2, label: Fair }, { value: 2.5 }, { value: 3, label: Much }]
anchors: { low: 1, acceptable: 2, outstanding: 3 }
`,
  'scales/school-grades.yaml': `name: School grades
points: [{ value: 1, label: Very good }, { value: 2, label: Good }, { value: 3, label: Fair }, { value: 4, label: Enough }]
anchors: { low: 4, acceptable: 3, outstanding: 1 }
`,
  'scales/yes-or-no.yaml': `name: Yes or no
points: [{ value: 0, label: No }, { value: 1, label: Yes }]
anchors: { low: 0, acceptable: 1, outstanding: 1 }
`,
  'scales/letters.yaml': `name: Letters
points: [{ value: A, counts: 4 }, { value: B, counts: 3 }, { value: C, counts: 2 }, { value: D, counts: 1 }]
anchors: { low: D, acceptable: C, outstanding: A }
`,
  'scales/words.yaml': `name: Words
points: [{ value: Not met }, { value: Partly }, { value: Met }]
anchors: { low: Not met, acceptable: Met, outstanding: Met }
`,
  'scales/around-nought.yaml': `name: Around nought
points: [{ value: -1, label: Below }, { value: 0, label: Meets }, { value: 1, label: Above }]
anchors: { low: -1, acceptable: 0, outstanding: 1 }
`,
  'scales/multiples.yaml': `name: Multiples
points: [{ value: 0, label: None }, { value: 5, label: Some }, { value: 10, label: All }]
anchors: { low: 0, acceptable: 5, outstanding: 10 }
`,
  'scales/left-out.yaml': `name: Left out
points: [{ value: 0, label: No }, { value: 1, label: Partly }, { value: 2, label: Yes }, { value: N/A, label: Not applicable, counts: false }]
anchors: { low: 0, acceptable: 1, outstanding: 2 }
`,
  'scales/grades-left-out.yaml': `name: Grades left out
points: [{ value: N/A, counts: false }, { value: 1 }, { value: 2 }, { value: 3 }]
anchors: { low: 3, acceptable: 2, outstanding: 1 }
`,
} as const;
