// The two people of the main job and what they write, in each language.

import { fileURLToPath } from 'node:url'

const file = (path) => fileURLToPath(new URL(path, import.meta.url))

/** What the two people write. */
export const story = {
  de: {
    mara: { name: 'Mara Lindner', login: 'mara@lindner-text.example', password: 'Morgens erst Tee trinken' },
    jonas: { name: 'Jonas Weber', login: 'jonas.weber', password: 'Abends noch eine Runde laufen' },
    report: file('../crates/documents/tests/data/toggl-2026-10-19-2026-11-15.csv'),
    tasks: 13,
    task: 'Blog: Beiträge formatieren',
    goal: 'Acht Beiträge stehen im Blog, lesbar auf dem Telefon.',
    steps: ['Beitrag aus dem Ordner öffnen', 'Zwischenüberschriften setzen', 'Bilder verkleinern'],
    must: ['Alle Zwischenüberschriften sind H2', 'Jeden Beitrag einmal öffnen'],
    taste: ['Zitate stehen kursiv', 'Ansehen'],
    ad: {
      title: 'Acht Blogbeiträge formatieren',
      tasks: 'Acht fertige Texte in das Blog setzen und formatieren.',
      skills: 'WordPress, Bildbearbeitung',
      hours: '6',
      budget: '400',
      questions: ['Welches Blog hast du zuletzt betreut?', 'Wie gehst du mit zu großen Bildern um?'],
    },
    search: 'Blogbeitrag',
    offer: {
      amount: '360,50',
      answers: ['Das Blog einer Gärtnerei, zwei Jahre lang jede Woche.', 'Auf 200 KB verkleinern und einen Text dazu schreiben.'],
      message: 'Ich kann am Montag beginnen.',
    },
    sum: '360,50 €',
    question: 'Die ersten zwei Beiträge liegen bei. Passt das so?',
    attachment: { name: 'beitrag-1.txt', mimeType: 'text/plain', buffer: Buffer.from('Überschrift\n') },
    note: 'Alle acht Beiträge stehen im Blog.',
    remark: 'Beim nächsten Mal bitte auch die Vorschaubilder.',
  },
  en: {
    mara: { name: 'Mara Lindner', login: 'mara@lindner-copy.example', password: 'Tea before everything else' },
    jonas: { name: 'Jonas Weber', login: 'jonas.weber', password: 'One more round around the lake' },
    report: file('data/toggl-english.csv'),
    tasks: 7,
    task: 'Blog: Format posts',
    goal: 'Eight posts stand in the blog, readable on a phone.',
    steps: ['Open the post from the folder', 'Set the subheadings', 'Shrink the images'],
    must: ['All subheadings are H2', 'Open every post once'],
    taste: ['Quotations are in italics', 'Look at them'],
    ad: {
      title: 'Format eight blog posts',
      tasks: 'Put eight finished texts into the blog and format them.',
      skills: 'WordPress, image editing',
      hours: '6',
      budget: '400',
      questions: ['Which blog did you look after last?', 'What do you do with images that are too large?'],
    },
    search: 'formatting blog post',
    offer: {
      amount: '360.50',
      answers: ['The blog of a nursery, every week for two years.', 'Shrink them to 200 KB and write a text for each.'],
      message: 'I can start on Monday.',
    },
    sum: '€360.50',
    question: 'The first two posts are attached. Is it good like this?',
    attachment: { name: 'post-1.txt', mimeType: 'text/plain', buffer: Buffer.from('Heading\n') },
    note: 'All eight posts stand in the blog.',
    remark: 'Next time the preview images, too, please.',
  },
}
