/**
 * Contrast as WCAG computes it, of all texts of an element: runs in the page.
 */

/** A text and how it stands out. */
export interface Contrast {
  text: string;
  ratio: number;
  color: string;
  background: string;
}

/** Contrast of each visible text within the elements that a selector finds. */
export function contrasts(selector: string): Contrast[] {
  const canvas = document.createElement('canvas');
  canvas.width = 1;
  canvas.height = 1;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('Unexpected absence of a canvas');
  const found: Contrast[] = [];
  for (const root of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement;
      if (!element || !node.textContent?.trim() || !element.checkVisibility()) continue;
      found.push(measure(node.textContent.trim(), element));
    }
  }
  return found;

  function measure(text: string, element: Element): Contrast {
    const { color } = getComputedStyle(element);
    const layers = layersOf(element);
    const background = mix(layers);
    const foreground = mix([...layers, color]);
    const [light = 0, dark = 0] = [luminance(foreground), luminance(background)].sort(
      (a, b) => b - a,
    );
    const ratio = Math.round(((light + 0.05) / (dark + 0.05)) * 100) / 100;
    return { text, ratio, color: foreground.join(' '), background: background.join(' ') };
  }

  /** Backgrounds below an element, the lowest first. */
  function layersOf(element: Element): string[] {
    const layers: string[] = [];
    for (let at: Element | null = element; at; at = at.parentElement) {
      const style = getComputedStyle(at);
      if (style.opacity !== '1') throw new Error('Unexpected opacity, which is not measured');
      layers.unshift(style.backgroundColor);
    }
    return ['white', ...layers];
  }

  function mix(layers: readonly string[]): number[] {
    for (const layer of layers) {
      context!.fillStyle = layer;
      context!.fillRect(0, 0, 1, 1);
    }
    return [...context!.getImageData(0, 0, 1, 1).data].slice(0, 3);
  }

  function luminance(rgb: readonly number[]): number {
    const [red = 0, green = 0, blue = 0] = rgb.map((channel) => {
      const value = channel / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  }
}
