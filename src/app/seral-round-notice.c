/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-place-words.h"
#include "app/seral-round-notice.h"
#include "app/seral-session-rounds.h"
#include "app/seral-wrap-layout.h"

struct _SeralRoundNotice
{
  AdwBin        parent_instance;

  SeralSession *session; /* (owned) (nullable) */

  GtkLabel     *label;
};

G_DEFINE_FINAL_TYPE (SeralRoundNotice, seral_round_notice, ADW_TYPE_BIN)

static void
update (SeralRoundNotice *self)
{
  SeralRound *round = seral_session_get_round (self->session);
  gboolean earlier = round != NULL && !seral_session_is_latest_round (self->session);

  if (earlier)
    {
      g_autofree char *name = seral_place_dup_round (seral_session_get_catalogue (self->session), round);
      /* Translators: %s is the name of a round. */
      g_autofree char *text = g_strdup_printf (_("This is an earlier round, “%s”. What you change here changes that "
                                                 "round."), name);

      gtk_label_set_label (self->label, text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), earlier);
}

static void
on_latest_clicked (SeralRoundNotice *self)
{
  seral_session_set_round (self->session, NULL);
}

static void
seral_round_notice_dispose (GObject *object)
{
  SeralRoundNotice *self = SERAL_ROUND_NOTICE (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_round_notice_parent_class)->dispose (object);
}

static void
seral_round_notice_class_init (SeralRoundNoticeClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = seral_round_notice_dispose;

  g_type_ensure (SERAL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-round-notice.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralRoundNotice, label);
  gtk_widget_class_bind_template_callback (widget_class, on_latest_clicked);
}

static void
seral_round_notice_init (SeralRoundNotice *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_round_notice_set_session:
 * @self: a notice
 * @session: what is worked on; set once
 *
 * Follows which round a session looks at.
 */
void
seral_round_notice_set_session (SeralRoundNotice *self,
                                SeralSession     *session)
{
  g_return_if_fail (SERAL_IS_ROUND_NOTICE (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (self->session == NULL);

  self->session = g_object_ref (session);
  g_signal_connect_object (session, "notify::round", G_CALLBACK (update), self, G_CONNECT_SWAPPED);
  /* Another may have become the latest, or this one may have another name. */
  g_signal_connect_object (seral_session_get_assessment (session), "changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update (self);
}
