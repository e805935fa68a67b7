/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* Definitions in a document: arrays of immutable JsonNode that never change. */

JsonNode  *seral_embedded_model_parse  (GBytes      *bytes,
                                        GError     **error);
GPtrArray *seral_embedded_models_with  (GPtrArray   *models,
                                        const char  *id,
                                        const char  *version,
                                        JsonNode    *model);

G_END_DECLS
