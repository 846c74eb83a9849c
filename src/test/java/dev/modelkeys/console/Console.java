package dev.modelkeys.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

/** The console in a page, in the words of a person who uses it. */
record Console(Page page) {

    Console signIn(String token) {
        page.getByLabel("API token", new Page.GetByLabelOptions().setExact(true))
                .fill(token);
        press("Sign in");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Sign in")))
                .hasCount(0);
        return this;
    }

    void go(String address) {
        // Loading another page would end the session, which is in the memory of this one.
        page.evaluate(
                "address => { history.pushState(null, '', address); dispatchEvent(new PopStateEvent('popstate')) }",
                address);
    }

    Locator button(String name) {
        return page.getByRole(
                AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    void press(String name) {
        button(name).click();
    }

    void follow(String link) {
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link).setExact(true))
                .click();
    }

    void choose(String menuOf, String item) {
        press("More actions for " + menuOf);
        page.getByRole(AriaRole.MENUITEM, new Page.GetByRoleOptions().setName(item))
                .click();
    }

    Locator panel(String title) {
        return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(title));
    }

    Locator question(String title) {
        return page.getByRole(AriaRole.ALERTDIALOG, new Page.GetByRoleOptions().setName(title));
    }

    /** Answers a question, and waits until it is gone. */
    void answer(String title, String answer) {
        Locator question = question(title);
        question.getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(answer).setExact(true))
                .click();
        assertThat(question).hasCount(0);
    }

    void fill(String label, String value) {
        page.getByLabel(label, new Page.GetByLabelOptions().setExact(true)).fill(value);
    }

    Keyboard keyboard() {
        return new Keyboard(page);
    }

    /** Adds a credential with the panel that is open. */
    void addCredential(String name, String keyLabel, String key) {
        Locator panel = panel("Add credential");
        panel.getByLabel("Name", new Locator.GetByLabelOptions().setExact(true)).fill(name);
        panel.getByLabel(keyLabel, new Locator.GetByLabelOptions().setExact(true))
                .fill(key);
        panel.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Add credential"))
                .click();
        assertThat(panel).hasCount(0);
    }

    Locator row(String text) {
        return page.getByRole(AriaRole.MAIN)
                .locator("li, [role=row]")
                .filter(new Locator.FilterOptions().setHasText(text));
    }

    void isDefault(String credential) {
        assertThat(row(credential).getByText("Default", new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
    }

    void says(String text) {
        try {
            assertThat(page.getByText(text).first()).isVisible();
        } catch (AssertionError e) {
            throw new AssertionError("The page says: " + page.locator("body").innerText(), e);
        }
    }
}
