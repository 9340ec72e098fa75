/** What is measured where (计量): metering points, meters with their registers, and which meter hung where from when to when. */
package org.wattline.domain.metering;
