/** Prices tried on past months (试算): started, carried out as a job, kept. */
package org.wattline.application.billing.trial;
