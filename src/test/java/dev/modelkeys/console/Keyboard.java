package dev.modelkeys.console;

import com.microsoft.playwright.Page;

/** A page used by keys alone. */
record Keyboard(Page page) {

    private static final int MOST_STOPS = 120;

    /** The name of the control that has the focus, as a screen reader has it. */
    private static final String FOCUSED =
            """
            () => {
                const control = document.activeElement
                const named = (control.getAttribute('aria-labelledby') ?? '').split(' ')
                    .map(id => document.getElementById(id)?.textContent ?? '').join(' ').trim()
                return (control.ariaLabel || named || control.labels?.[0]?.textContent || control.textContent).trim()
            }""";

    void press(String key) {
        page.keyboard().press(key);
    }

    void type(String text) {
        page.keyboard().type(text);
    }

    /** Presses Tab until the control of this name has the focus. A list to choose from has its value before its name. */
    Keyboard tabTo(String name) {
        for (int stops = 0; stops < MOST_STOPS; stops++) {
            press("Tab");
            String focused = String.valueOf(page.evaluate(FOCUSED));
            if (focused.equals(name) || focused.endsWith(" " + name)) {
                return this;
            }
        }
        throw new AssertionError("Tab never comes to " + name);
    }
}
