/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "app/seral-session.h"

G_BEGIN_DECLS

/**
 * SeralProperties:
 *
 * What is known about a document as a whole: title, organisation, who answers,
 * when the programme started, and which models are asked. What is changed here
 * can be undone like an answer. Property session.
 */
#define SERAL_TYPE_PROPERTIES (seral_properties_get_type ())
G_DECLARE_FINAL_TYPE (SeralProperties, seral_properties, SERAL, PROPERTIES, AdwWindow)

GtkWidget *seral_properties_present (GtkWindow    *parent,
                                     SeralSession *session);

G_END_DECLS
