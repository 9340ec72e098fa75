/** What happened to cases, entry by entry, so that nobody can change it unnoticed (流程留痕防篡改). */
package org.wattline.domain.workflow.history;
