/** Asking meters on site by schedule for what they kept (定时采集): plans, what is asked for, and what came of it. */
package org.wattline.domain.metering.poll;
