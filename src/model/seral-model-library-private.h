/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "model/seral-model-library.h"

G_BEGIN_DECLS

SeralModelEntry *seral_model_library_list_user (SeralModelLibrary *self,
                                                SeralModelEntry   *entry);

G_END_DECLS
