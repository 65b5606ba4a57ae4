package be.draaiboek.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** What a small screen asks of every page: no sideways scroll at 320 px, and no field that a telephone zooms in on. */
final class Smal {

    private static final int NARROWEST = 320;

    private static final String PROBLEMS = """
            () => {
              const width = document.documentElement.clientWidth;
              const name = (e) => e.tagName.toLowerCase() + (e.id ? '#' + e.id : '') + [...e.classList].map((c) => '.' + c).join('');
              const found = [];
              // what scrolls within its own box is no problem of the page
              const boxed = (e) => {
                for (let up = e.parentElement; up && up !== document.documentElement; up = up.parentElement) {
                  if (getComputedStyle(up).overflowX !== 'visible' && up.getBoundingClientRect().right <= width + 1) return true;
                }
                return false;
              };
              const look = (root) => {
                for (const e of root.querySelectorAll('*')) {
                  const box = e.getBoundingClientRect();
                  if (box.width > 0 && e.matches('input, textarea, select')
                      && !/^(checkbox|radio|range|file|hidden|button|submit)$/.test(e.type)
                      && parseFloat(getComputedStyle(e).fontSize) < 16) {
                    found.push('letters of ' + getComputedStyle(e).fontSize + ' in ' + name(e) + (root.host ? ' of ' + name(root.host) : ''));
                  }
                  if (e.shadowRoot) look(e.shadowRoot);
                }
              };
              look(document);
              if (document.documentElement.scrollWidth > width) {
                const wide = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 1 && !boxed(e));
                found.push('scrolls to ' + document.documentElement.scrollWidth + ': ' + wide.slice(-4).map(name).join(' '));
              }
              return found;
            }""";

    private Smal() {}

    /** Returns what is wrong with the page that is shown, on a screen of {@value #NARROWEST} pixels. */
    static List<String> kijk(Page page, String what) {
        page.setViewportSize(NARROWEST, 700);
        page.waitForTimeout(150);
        return ((List<?>) page.evaluate(PROBLEMS))
                .stream().map(one -> "\n" + what + ", at 320 px: " + one).toList();
    }
}
