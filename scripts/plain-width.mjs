/** How wide a text stands in a terminal, for the help of the command line, which has no emoji and no East Asian text. */
export default function plainWidth(text) {
  return text.length;
}
