/** Verifying bills: those that are kept, and what calculating them again gives (账单复算). */
package org.wattline.application.billing.proof;
