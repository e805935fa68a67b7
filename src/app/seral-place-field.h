/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/* A row that shows one text of a round or of somebody's sheet, and sends what is typed as a change. */

void seral_place_field_bind (GtkWidget    *row,
                             SeralSession *session,
                             SeralRound   *round,
                             SeralSheet   *sheet,
                             const char   *property,
                             const char   *name);

G_END_DECLS
