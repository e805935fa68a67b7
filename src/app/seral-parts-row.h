/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "exchange/seral-report-content.h"

G_BEGIN_DECLS

/**
 * SeralPartsRow:
 *
 * A row that opens to a switch for each part of a report. Signal "changed":
 * another choice of parts is made.
 */
#define SERAL_TYPE_PARTS_ROW (seral_parts_row_get_type ())
G_DECLARE_FINAL_TYPE (SeralPartsRow, seral_parts_row, SERAL, PARTS_ROW, AdwExpanderRow)

void             seral_parts_row_set_catalogue (SeralPartsRow  *self,
                                                SeralCatalogue *catalogue);
SeralReportParts seral_parts_row_get_parts     (SeralPartsRow  *self);

G_END_DECLS
