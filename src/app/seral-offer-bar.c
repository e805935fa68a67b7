/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include <glib/gi18n.h>

#include "app/seral-offer-bar.h"
#include "app/seral-wrap-layout.h"

struct _SeralOfferBar
{
  AdwBin parent_instance;

  SeralSession *session; /* (owned) (nullable) */
  GArray *criteria;      /* (owned) (element-type guint): what may be taken over */
  char *refused;         /* (owned) (nullable): id of the model for which the user does not want it */

  GtkLabel *label;
};

G_DEFINE_FINAL_TYPE (SeralOfferBar, seral_offer_bar, ADW_TYPE_BIN)

/* What is offered may be another by now: it is looked for anew. */
static void
on_take_clicked (SeralOfferBar *self)
{
  g_autoptr (SeralOffers) offers = seral_session_offers_new (self->session);

  seral_session_take_offers (self->session, offers);
}

static void
on_through_clicked (SeralOfferBar *self)
{
  g_autoptr (GArray) criteria = g_array_copy (self->criteria);

  if (criteria->len > 0)
    seral_session_request_trail (self->session, _("Answered in Another Model"), criteria, 0);
}

static void
on_not_now_clicked (SeralOfferBar *self)
{
  g_free (self->refused);
  self->refused = g_strdup (seral_model_get_id (seral_session_get_model (self->session)));
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

static void
collect (SeralOfferBar *self,
         SeralOffers   *offers)
{
  g_autoptr (GPtrArray) best = seral_offers_list_best (offers);

  g_array_set_size (self->criteria, 0);
  for (guint i = 0; i < best->len; i++)
    {
      const SeralOffer *offer = g_ptr_array_index (best, i);

      if (offer->option != NULL)
        g_array_append_val (self->criteria, offer->criterion->index);
    }
}

static void
seral_offer_bar_dispose (GObject *object)
{
  SeralOfferBar *self = SERAL_OFFER_BAR (object);

  g_clear_object (&self->session);

  G_OBJECT_CLASS (seral_offer_bar_parent_class)->dispose (object);
}

static void
seral_offer_bar_finalize (GObject *object)
{
  SeralOfferBar *self = SERAL_OFFER_BAR (object);

  g_array_unref (self->criteria);
  g_free (self->refused);

  G_OBJECT_CLASS (seral_offer_bar_parent_class)->finalize (object);
}

static void
seral_offer_bar_class_init (SeralOfferBarClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = seral_offer_bar_dispose;
  object_class->finalize = seral_offer_bar_finalize;

  g_type_ensure (SERAL_TYPE_WRAP_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, SERAL_RESOURCE_PATH "/ui/seral-offer-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, SeralOfferBar, label);
  gtk_widget_class_bind_template_callback (widget_class, on_take_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_through_clicked);
  gtk_widget_class_bind_template_callback (widget_class, on_not_now_clicked);
}

static void
seral_offer_bar_init (SeralOfferBar *self)
{
  self->criteria = g_array_new (FALSE, FALSE, sizeof (guint));
  gtk_widget_init_template (GTK_WIDGET (self));
}

/**
 * seral_offer_bar_show:
 * @self: a bar
 * @session: what is worked on
 * @offers: what was answered elsewhere
 *
 * Says what may be taken over; the bar is not there where that is nothing, or the
 * user does not want it for this model.
 */
void
seral_offer_bar_show (SeralOfferBar *self,
                      SeralSession  *session,
                      SeralOffers   *offers)
{
  const char *model;
  g_autofree char *text = NULL;
  guint n;

  g_return_if_fail (SERAL_IS_OFFER_BAR (self));
  g_return_if_fail (SERAL_IS_SESSION (session));
  g_return_if_fail (offers != NULL);

  g_set_object (&self->session, session);
  collect (self, offers);
  n = self->criteria->len;
  model = seral_model_get_id (seral_session_get_model (session));
  if (g_strcmp0 (model, self->refused) != 0)
    g_clear_pointer (&self->refused, g_free);

  text = g_strdup_printf (ngettext ("%u open question was answered in another model.",
                                    "%u open questions were answered in another model.", n), n);
  gtk_label_set_label (self->label, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0 && self->refused == NULL);
}
