/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-catalogue.h"

G_BEGIN_DECLS

gboolean seral_number_parse (SeralCatalogue *catalogue,
                             const char     *text,
                             double         *value);

G_END_DECLS
