/** Late fees that the company does without (违约金减免). */
package org.wattline.application.payment.waiver;
