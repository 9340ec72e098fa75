/** Taking ratings of applicants, and counting them. */
package org.wattline.application.connection.rating;
