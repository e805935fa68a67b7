/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "base/seral-json-reader.h"

G_BEGIN_DECLS

/* What the getters, in seral-json-getters.c, need of the reader. */

JsonNode   *seral_json_reader_ask        (SeralJsonReader *self,
                                          const char      *member,
                                          SeralJsonNeed    need);
JsonArray  *seral_json_reader_get_array  (SeralJsonReader *self);
const char *seral_json_reader_translate  (SeralJsonReader *self,
                                          const char      *member,
                                          const char      *text);
void        seral_json_reader_type_fault (SeralJsonReader *self,
                                          const char      *token,
                                          JsonNode        *node,
                                          const char      *wanted);

G_END_DECLS
