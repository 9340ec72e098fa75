/** Inspecting designs and works of applicants. */
package org.wattline.application.connection.inspection;
