/** Bill cycles (核算周期): kept as data of the company, and their runs started when their windows open. */
package org.wattline.application.billing.cycle;
