/** What is found on site (现场勘查), noted on devices that may be offline. */
package org.wattline.domain.connection.survey;
