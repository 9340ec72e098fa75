/** How content applicants were. */
package org.wattline.domain.connection.rating;
