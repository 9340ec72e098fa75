/** Forms of applications, filled in with what the company knows. */
package org.wattline.application.connection.form;
