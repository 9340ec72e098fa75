/** Surveys. */
package org.wattline.adapter.http.connection.survey;
