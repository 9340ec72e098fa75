/** Asking others to prove what applicants say, and their consent to it. */
package org.wattline.application.connection.evidence;
