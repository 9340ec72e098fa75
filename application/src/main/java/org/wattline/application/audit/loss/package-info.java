/** Judging the daily losses of parts of the grid by the rules of the audit catalogue. */
package org.wattline.application.audit.loss;
