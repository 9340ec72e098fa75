/** Surveys in memory. */
package org.wattline.adapter.memory.connection.survey;
