/** Drafting and publishing the company's own rules. */
package org.wattline.application.rulebook;
