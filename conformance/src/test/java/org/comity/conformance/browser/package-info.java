/**
 * The demo's pages in a real browser: Chromium as the system has it, driven by Playwright, checked for accessibility by axe.
 *
 * <p>Where there is no Chromium or no driver these tests are skipped and say so; with {@code COMITY_BROWSER_TESTS=required} they fail
 * instead. {@code tools/browser/install.sh} lays out the driver.
 */
@org.jspecify.annotations.NullMarked
package org.comity.conformance.browser;
